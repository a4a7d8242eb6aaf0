import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-custom';
import { Unauthenticated } from '../../shared/errors';
import type { Request } from '../../shared/http/request';
import { bearerOf } from './key';
import { type Admitted, KeyAdmission } from './key-admission.service';

/** A key of an organisation, in `Authorization: Bearer cairn_…`. */
@Injectable()
export class ApiKeyStrategy extends PassportStrategy(Strategy, 'api-key') {
  constructor(private readonly admission: KeyAdmission) {
    super();
  }

  validate(request: Request): Promise<Admitted> {
    const key = bearerOf(request.headers.authorization);
    if (!key) throw new Unauthenticated('organisations.apiKeys.unknown');
    return this.admission.admit(key);
  }
}
