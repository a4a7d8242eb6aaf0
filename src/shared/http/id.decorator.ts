import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../errors';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.test(value)) throw new NotFound();
    return value.toLowerCase();
  }
}

/** The UUID in a route's address; anything else in its place is simply not found. */
export const Id = (name = 'id') => Param(name, UuidPipe);
