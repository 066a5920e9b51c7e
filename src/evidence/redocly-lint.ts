import { type DocumentSet, fileOf } from './reference-files.ts';

/** A departure as the validator tells it: its rule, its sentence, the file of the bid ('' for the document itself) and the pointer in it. */
export type LintFault = {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly pointer?: string;
};

/**
 * Lints a description of an interface by some rules of Redocly. The validator gets the files that were gathered and nothing
 * else: it opens no file and no connection. Rejects with its reason where it gives up, for example on a version that it does not know.
 */
export const lintDescription = async (
  set: DocumentSet,
  text: string,
  rules: { readonly [rule: string]: 'error' },
): Promise<readonly LintFault[]> => {
  const core = await import('@redocly/openapi-core');
  const source = (key: string, body: string) => new core.Source(`bid:${key}`, body);
  const documents = new Map([['bid:', { source: source('', text), parsed: set.root as unknown }]]);
  for (const file of set.files.values())
    if (file.root !== undefined)
      documents.set(`bid:${file.key}`, { source: source(file.key, file.text ?? ''), parsed: file.root });
  const resolver = new core.BaseResolver();
  resolver.resolveExternalRef = (base, ref) => `bid:${fileOf(ref, (base ?? 'bid:').slice(4))}`;
  resolver.loadExternalRef = () => Promise.reject(new Error('not in the bid'));
  resolver.resolveDocument = (base, ref) => {
    const known = documents.get(resolver.resolveExternalRef(base, ref));
    return known ? Promise.resolve(known as never) : Promise.reject(new core.ResolveError(new Error('not in the bid')));
  };
  const config = await core.createConfig({ rules });
  const document = documents.get('bid:') as NonNullable<ReturnType<typeof documents.get>>;
  const found = await core.lintDocument({ document, config, externalRefResolver: resolver });
  return found.map(({ ruleId, message, location: [at] }) => {
    const pointer = at?.pointer?.replace(/^#/, '').replace(/\/$/, '');
    return {
      rule: ruleId,
      message,
      file: at?.source.absoluteRef.slice(4) ?? '',
      ...(pointer !== undefined && { pointer }),
    };
  });
};

/** The validator's sentence as one line that ends, with the file that it speaks of where that is another one. */
export const lintSentence = ({ message, file }: LintFault): string => {
  const plain = message.replaceAll('`', '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const ended = /[.?!]$/.test(plain) ? plain : `${plain}.`;
  return file === '' ? ended : `In ${file}: ${ended}`;
};
