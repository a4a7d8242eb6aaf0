const { default: Sequencer } = require('@jest/test-sequencer');

const isJourney = ({ path }) => path.includes('/journeys/');

/** Journeys first, as they take longest: where Jest does not know yet how long a file takes, it goes by its size. */
module.exports = class JourneysFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => isJourney(other) - isJourney(one));
  }
};
