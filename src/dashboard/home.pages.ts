import { Controller, Get } from '@nestjs/common';
import { type Actor, CurrentActor } from '../organisations';
import { SignedIn } from '../shared/http/access.decorator';
import { redirect } from '../shared/http/page';
import { placesOf } from './places';

/** The front door leads everybody to the first of their own places. */
@Controller()
export class HomePages {
  @Get()
  @SignedIn()
  home(@CurrentActor() actor: Actor) {
    return redirect(placesOf(actor.roles)[0]?.path ?? '/welcome');
  }
}
