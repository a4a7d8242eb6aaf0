/**
 * Tenants: organisations, who belongs to them and as what, and what each role opens. Every row further right belongs
 * to one organisation, and every service method there begins with an `Actor` from here.
 */
export type { Actor } from './actor';
export { type Client, personIn } from './api-keys/client';
export { CurrentClient } from './api-keys/current-client.decorator';
export { ActorQueries } from './actor.queries';
export { CurrentActor } from './current-actor.decorator';
export { DepartureService } from './departure.service';
export { Departures } from './departures.service';
export { KeyRevoked, MemberJoined, MemberLeft } from './events';
export { Invitation } from './invitation.schemas';
export { InvitationService } from './invitation.service';
export { KeyCare } from './keys/key-care.service';
export { OrganisationKeys, type PublicKey } from './keys/organisation-keys.service';
export { rotateKeys } from './keys/rotate-keys.provider';
export { Members, type Person } from './members.service';
export type { Organisation } from './organisation.entity';
export { Organisations } from './organisation.service';
export { OrganisationsModule } from './organisations.module';
export { Requires, RequiresOrKey } from './requires.decorator';
export { opens, type Permission, type Role } from './roles';
