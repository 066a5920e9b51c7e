import type { DocumentFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import { later } from '../source/later.ts';
import { textOf } from './paper-names.ts';

type Head = { readonly title?: string; readonly headings?: DocumentFacts['headings'] };

const errors = later(
  () =>
    /^\W*((error )?(400|401|403|404|410|500|502|503)(?!\d)|(page )?not found|access denied|forbidden|(please )?(sign|log) ?in|toegang geweigerd|accès (refusé|interdit)|zugriff verweigert|acceso denegado|something went wrong|inloggen|aanmelden|connexion|anmelden|iniciar sesión|pagina niet gevonden|page (introuvable|non trouvée)|seite nicht gefunden|página no encontrada|internal server error|service unavailable)(?!\p{L})/iu,
);

/* Honest pages say that changes of what stands on them will be published, and how long data will be available for. */
const delays = later(
  () =>
    /(?<!\p{L})(coming soon|under construction|(?<!(?<!\p{L})(?:changes?|updates?|new (?:formats?|versions?|columns?|fields?|categories))(?: [\p{L}-]+){0,4} )(will|shall) be (listed|published|added|completed|available(?! (?:for|until|at least)(?!\p{L})))( \p{L}+)?|to be (published|announced|completed)|binnenkort|in aanbouw|wordt nog (aangevuld|gepubliceerd)|bientôt (disponible|en ligne)|en construction|in Kürze|im Aufbau|wird noch (ergänzt|veröffentlicht)|próximamente|en construcción)(?!\p{L})/iu,
);

/** The title or first heading of a saved page that is one of an error or of a login; undefined for any other page. */
export const errorHead = (file: InputFile): string | undefined => {
  const { title, headings = [] } = file.facts as Head;
  return [title ?? '', headings[0]?.text ?? ''].map((text) => text.trim()).find((text) => errors().test(text));
};

/** What a saved page says in place of its contents: it is one of an error or of a login, or it puts off what it is asked for. Undefined for a page that does neither. */
export const putsOff = (file: InputFile): string | undefined => {
  const error = errorHead(file);
  if (error !== undefined) return error;
  return delays().exec(textOf(file))?.[0];
};
