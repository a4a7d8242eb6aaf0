/**
 * People and how they sign in: accounts, sessions, passwords and one-time links. Knows nothing of organisations:
 * what somebody may do is decided further right.
 */
export { IdentityModule } from './identity.module';
export { plainName } from './names';
export { SessionCookie } from './session-cookie.provider';
export { SessionService } from './session.service';
export { SignInService } from './sign-in.service';
export { StepUp } from './step-up.service';
export { type SessionAtHand, ThisSession } from './step-up.decorator';
export { passwordAgain } from './step-up.view';
export { type NewUser, UserService } from './user.service';
export type { User } from './user.entity';
