import { later } from '../source/later.ts';

/** Words before a number that make it the least, or the most, of what is promised: a notice of at least two months. */
export const boundingWords: { readonly [sense in 'least' | 'most']: () => RegExp } = {
  least: later(
    () =>
      /(?<!\p{L})(at least|minimum|no less than|not less than|(ten )?minste|tenminste|minstens|minimaal|au moins|mindestens|wenigstens|al menos|como mínimo)(?!\p{L})/iu,
  ),
  most: later(
    () =>
      /(?<!\p{L})(at most|at the most|up to|maximum|no more than|not more than|no longer than|not longer than|(ten )?hoogste|hoogstens|maximaal|au plus|höchstens|maximal|bis zu|como máximo|a lo sumo)(?!\p{L})/iu,
  ),
};

/**
 * Words by which a sentence takes back what its number says: a best effort, a duty that is denied, a condition in the hands of
 * the supplier or on a payment. What the buyer intends or may choose takes nothing back, nor does a duty to pay or to give
 * reasons, or a right to keep the data, that nobody has. In the languages of the number words (English, Dutch, French, German, Spanish).
 */
export const reserveWords = later((): readonly RegExp[] => [
  /(?<!\p{L})((reasonable|best) (efforts?|endeavou?rs?)|(?<!(?<!\p{L})(client|customer|buyer|city|municipality|authority)( (that|who|which))? )(aim|strive|endeavou?r|intend|attempt|seek)(s|es)? (to|for|at)|non-binding|not binding|indicative|in principle|as a rule|normally)(?!\p{L})/iu,
  /(?<!\p{L})(not|never) (be )?(obliged|obligated|bound|required|guaranteed?|agreed|promised?|committed)(?!\p{L})(?! to (pay|state|justify|explain|give (any |its )?reasons?)(?!\p{L}))/iu,
  /(?<!\p{L})no (obligation|guarantee|commitment|duty|right|entitlement)(?!\p{L})(?! (of retention|to (pay|retain|withhold|keep))(?!\p{L}))/iu,
  /(?<!(?<!\p{L})(client|customer|buyer|city|municipality|authority)( (that|who) [\p{L} ]{1,40})? may,? at (its )?)(?<!\p{L})((sole|own|its) ){1,3}discretion(?!\p{L})/iu,
  /(?<!\p{L})(where|if|as far as|wherever|whenever) ((technically|reasonably|commercially) )?(possible|feasible|practicable)(?!\p{L})/iu,
  /(?<!\p{L})(subject to|provided that|conditional on|after|upon|once)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?<!(?<!\p{L})(without|no) ((any|a|further|additional|extra|separate) )*)(paid|payment|invoices?)(?!\p{L})/iu,
  /(?<!\p{L})(at the earliest|op zijn vroegst|au plus tôt|frühestens|como pronto)(?!\p{L})/iu,
  /(?<!\p{L})(naar beste vermogen|streeft|spant zich in|in de regel|inspanningsverplichting|(indien|zo|voor zover) mogelijk|in beginsel|niet (verplicht|gehouden|gegarandeerd)(?! (tot (enige |een )?(vergoeding|betaling|motivering)|redenen))|geen (verplichting|garantie|recht)(?! (van (retentie|terughouding)|tot (retentie|opschorting))))(?!\p{L})/iu,
  /(?<!\p{L})(s['’]efforce(ra)?|meilleurs efforts|dans la mesure du possible|si possible|n['’]est pas (tenue?|obligée?|garantie?)|aucune (obligation|garantie)|obligation de moyens|en principe|en règle générale|à titre indicatif)(?!\p{L})/iu,
  /(?<!\p{L})(bemüht|in der Regel|grundsätzlich|nach Möglichkeit|(soweit|wenn) möglich|unverbindlich|nicht (verpflichtet(?!,? (Gründe|zu zahlen))|garantiert|zugesichert)|keine (Pflicht|Verpflichtung|Garantie|Gewähr))(?!\p{L})/iu,
  /(?<!\p{L})(procurará|en principio|por regla general|mejores esfuerzos|esfuerzos razonables|en la medida de lo posible|si es posible|no (está|estará|queda) obligad[oa]|ninguna obligación)(?!\p{L})/iu,
]);

/** A denial that stands right before a quote: it is not agreed that data are | erased within 60 days. */
export const denialBefore = later(
  () =>
    /(?<!\p{L})(not|never|cannot|niet|nooit|geen|nicht|nie|kein\p{L}*|nunca)(?: (?!later|more|less|longer|only)\p{L}+){0,2}[\s,]*$/iu,
);

/** Words of a sentence that lifts another clause or goes before it. */
export const overridingWords = later(
  () =>
    /(?<!\p{L})((does|do|shall|will) not apply|not applicable|(in )?derogation|notwithstanding|deviat(es?|ion|ing)|prevails?|takes? precedence|(is|are) (suspended|disapplied)|in afwijking|(geldt|gelden|is|zijn) niet( van toepassing)?|prevale\p{L}+|ongeacht|par dérogation|nonobstant|ne s['’]appliqu\p{L}+|abweichend|ungeachtet|(gilt|gelten) nicht|no (se aplica|será aplicable)|no obstante)(?!\p{L})/iu,
);

/** Terms that are not the agreement at hand, and go before it: the general terms of the Supplier prevail. */
export const otherTermsFirst = later(
  () =>
    /(?<!\p{L})(general (terms|conditions)( and conditions)?|terms and conditions|algemene voorwaarden|conditions générales|allgemeinen? geschäftsbedingungen|condiciones generales)( (of|van|du|de|des) (the |de |la |le |l['’])?\p{L}+)?( (shall|will|always|altijd))? (prevails?|takes? precedence|gaan voor|prevaleren|prévalent|haben vorrang|prevalecen)(?!\p{L})/iu,
);
