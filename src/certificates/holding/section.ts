import type { Actor } from '../../organisations';
import type { Held } from '../register/certificate-record.service';

/** A piece of the design with what it is given, as in `{{> facts view}}`. */
export type Piece = { partial: string; view: object };

/** A part of the holder's page. `id` is its place in the address, `#share`. */
export type HolderSection = { id: string; title: string; lead: string | null; pieces: Piece[] };

/** Whose certificate the page is about. It is always the actor's own. */
export type Holding = { actor: Actor; held: Held };

/** Makes a section for a certificate, in the transaction of the page, without changing anything; null for none. */
export type SectionMaker = (holding: Holding) => Promise<HolderSection | null> | HolderSection | null;

export const piece = (partial: string, view: object): Piece => ({ partial, view });
