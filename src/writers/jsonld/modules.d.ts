// The package comes without types; tests alone use it.
declare module 'jsonld';
