/** Where the private part of a key is: sealed in our database, or under a name at a service that signs with it. */
export type HeldKey = {
  id: string;
  /** Ed25519, the 32 bytes in base64url. */
  publicKey: string;
  privateKeySealed: string | null;
  remoteKey: string | null;
};

/** Holds private keys (Ed25519) of the organisation at hand and signs with them; nobody else ever sees one. */
export abstract class Signer {
  /** Makes a key that will be known by this id. */
  abstract make(id: string): Promise<HeldKey>;

  /** The 64 bytes of the signature over bytes. Throws `Unavailable` when whoever holds the key does not answer. */
  abstract sign(key: HeldKey, bytes: Uint8Array): Promise<Uint8Array>;
}
