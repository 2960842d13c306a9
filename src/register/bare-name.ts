// Where a file lay on the machine that took it in is nobody's business.

/** The name of a file without its folders; of a member of an archive, the member's. */
export const bareName = (name: string): string => name.replace(/^.*[\\/]/s, '');
