import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

/** Runs a Passport strategy; who fails goes on as nobody, so that the page can say so in its own words. */
const trying = (strategy: string) =>
  class extends AuthGuard(strategy) {
    override handleRequest<T>(error: unknown, user: T | false): T {
      if (error) throw error;
      return (user || null) as T;
    }
  };

@Injectable()
export class PasswordGuard extends trying('password') {}

@Injectable()
export class LinkGuard extends trying('link') {}
