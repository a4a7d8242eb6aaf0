/* One sentence for a Node that is too old. Written so that an old one can read it; import it before anything else. */
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    'Cairn needs Node 20.19 or newer and this is ' +
      process.versions.node +
      ': install it from https://nodejs.org.',
  );
  process.exit(1);
}
