import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { defineEvent, Every, On } from '../../src/jobs';
import { useJobs } from './use-jobs';

const BirdSeen = defineEvent('test.bird-seen', z.object({ birdId: z.string() }));
const platform = useJobs();

test('an event name is given once', () => {
  expect(() => defineEvent('test.bird-seen', z.object({}))).toThrow('"test.bird-seen" is defined twice');
});

test('two subscribers of one name stop the start', async () => {
  const watcher = () => {
    @Injectable()
    class Watcher {
      @On(BirdSeen)
      async look() {}
    }
    return Watcher;
  };
  await expect(platform.start('web', watcher(), watcher())).rejects.toThrow(
    'Two subscribers are called Watcher.look',
  );
});

test('subscribing to an event that nobody defined stops the start', async () => {
  @Injectable()
  class Dreamer {
    @On({ name: 'test.unicorn-seen', schema: z.object({}) })
    async look() {}
  }
  await expect(platform.start('web', Dreamer)).rejects.toThrow(
    'Dreamer.look subscribes to "test.unicorn-seen"',
  );
});

test('a method subscribes once', () => {
  const twice = () => {
    class Watcher {
      @On(BirdSeen)
      @On(BirdSeen)
      async look() {}
    }
    return Watcher;
  };
  expect(twice).toThrow('The method "look" takes one @On');
});

test('the compiler refuses a handler that does not fit', () => {
  const seen: string[] = [];
  class Watcher {
    @On(BirdSeen)
    async fits({ birdId }: { birdId: string }) {
      seen.push(birdId);
    }

    // @ts-expect-error a bird has no stone
    @On(BirdSeen)
    async doesNotFit({ stoneId }: { stoneId: string }) {
      seen.push(stoneId);
    }

    // @ts-expect-error the clock gives nothing
    @Every('0 8 * * *')
    async wantsMore({ birdId }: { birdId: string }) {
      seen.push(birdId);
    }
  }
  expect(Watcher).toBeDefined();
});
