/** A description that teaches or tests, which some bids carry on with: its title, and channels that give it away. */
const samples: readonly (readonly [name: string, title: RegExp, channels: RegExp])[] = [
  ['Streetlights', /^street ?lights\b/i, /light(ing)?[./]?(measured|turn|dim)|smartylighting/i],
  ['Account Service', /^account service$/i, /^user\/?signed-?up$/i],
  ['Hello world', /^hello,? ?world\b/i, /^hello$/i],
  ['Gitter streaming', /^gitter streaming/i, /rooms/i],
  ['Slack RTM', /^slack real time/i, /./],
  ['Gemini market data', /^gemini market data/i, /./],
  ['Social media sample', /^(comments|notification|public api|backend|website backend)/i, /comment/i],
  ['AsyncAPI Studio sample', /^(my (api|event[- ]driven.*)|asyncapi sample app)$/i, /./],
];

/** Names the known sample that a description still is: its title with one of its channels. Undefined where it is none. */
export const asyncapiSample = (title: string, channels: readonly string[]): string | undefined =>
  samples.find(
    ([, words, channel]) =>
      words.test(title.trim()) && (channels.length === 0 || channels.some((each) => channel.test(each))),
  )?.[0];
