// Validates written files against the Akoma Ntoso 3.0 schema.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

export const SCHEMA = '../shared/schema/akomantoso30.xsd';

/** A function that answers null for a valid file, else the first fault. */
export function schema(path = SCHEMA): (xml: string) => string | null {
  xmlRegisterFsInputProviders();
  const url = `file://${resolve(path)}`;
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url }));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return null;
    } catch (thrown) {
      if (!(thrown instanceof XmlValidateError)) throw thrown;
      const [first] = thrown.details;
      return first ? `line ${first.line}: ${first.message.trim()}` : thrown.message;
    } finally {
      document.dispose();
    }
  };
}
