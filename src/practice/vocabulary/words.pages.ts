import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Conflict, NotFound } from '../../shared/errors';
import { readForm, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { PracticePolicies } from '../policy/practice-policies.service';
import { placesPage } from './places.view';
import { VocabularyEditing } from './vocabulary-editing.service';
import { Vocabularies } from './vocabulary.service';
import { wordFormPage } from './word-form.view';
import { isWordList, type WordList, wordOf } from './word-lists';
import { PlacesForm, RetirementForm, WordForm } from './words.schemas';
import { wordsPage } from './words.view';

const HOME = '/practice-settings';

/** The organisation's own words for practice: what may be chosen, what counts, which places nobody may name. */
@Controller('practice-settings')
@Requires('practice.arrange')
export class WordsPages {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly editing: VocabularyEditing,
    private readonly policies: PracticePolicies,
  ) {}

  @Get()
  async show() {
    return wordsPage(await this.vocabularies.current(), await this.policies.current());
  }

  @Get('places')
  async places() {
    const { places } = await this.vocabularies.current();
    return placesPage({ typed: { places: places.join('\n') } });
  }

  @Post('places')
  namePlaces(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(PlacesForm, body);
    return orAgain(
      form,
      async ({ places }): Promise<Page | Redirect> => {
        await this.editing.namePlaces(actor, places);
        return redirect(HOME, 'practice.words.saved');
      },
      (refused) => placesPage({ typed: form.typed, refused }),
    );
  }

  @Get('words/:list/new')
  begin(@Param('list') list: string) {
    return wordFormPage({ list: known(list), word: null, typed: { counts: 'yes' } });
  }

  @Post('words/:list')
  add(@CurrentActor() actor: Actor, @Param('list') name: string, @Body() body: unknown) {
    const list = known(name);
    const form = readForm(WordForm, body);
    return orAgain(
      form,
      async (word): Promise<Page | Redirect> => {
        await this.editing.add(actor, list, word);
        return redirect(`${HOME}#${list}`, 'practice.words.saved');
      },
      (refused) => wordFormPage({ list, word: null, typed: form.typed, refused }),
    );
  }

  @Get('words/:list/:key')
  async edit(@Param('list') name: string, @Param('key') key: string) {
    const list = known(name);
    const word = wordOf(await this.vocabularies.current(), list, key);
    const typed: Typed = { name: word.name, hint: word.hint ?? '', counts: word.counts ? 'yes' : '' };
    return wordFormPage({ list, word, typed });
  }

  @Post('words/:list/:key')
  async rewrite(
    @CurrentActor() actor: Actor,
    @Param('list') name: string,
    @Param('key') key: string,
    @Body() body: unknown,
  ) {
    const list = known(name);
    const word = wordOf(await this.vocabularies.current(), list, key);
    const form = readForm(WordForm, body);
    return orAgain(
      form,
      async (written): Promise<Page | Redirect> => {
        await this.editing.rewrite(actor, list, key, written);
        return redirect(`${HOME}#${list}`, 'practice.words.saved');
      },
      (refused) => wordFormPage({ list, word, typed: form.typed, refused }),
    );
  }

  @Post('words/:list/:key/retirement')
  async retire(
    @CurrentActor() actor: Actor,
    @Param('list') name: string,
    @Param('key') key: string,
    @Body({ schema: RetirementForm }) { retire }: { retire: boolean },
  ) {
    const list = known(name);
    try {
      await this.editing.retire(actor, list, key, retire);
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      const [words, policy] = [await this.vocabularies.current(), await this.policies.current()];
      return wordsPage(words, policy, failure.message);
    }
    return redirect(`${HOME}#${list}`, retire ? 'practice.words.retired' : 'practice.words.back');
  }
}

function known(name: string): WordList {
  if (!isWordList(name)) throw new NotFound();
  return name;
}
