/**
 * How accessibility statements name themselves and their parts, in the languages of the model statement of Decision (EU)
 * 2018/1523 that we know: English, Dutch, French, German, Spanish, Italian, Portuguese, Swedish, Danish, Finnish, Polish, Welsh.
 */
export const statementTitle =
  /accessibility statement|statement (on|of) accessibility|toegankelijkheidsverklaring|déclaration (d['’]|sur l['’]|de conformité[^<\n]{0,30})accessibilité|erklärung zur (digitalen )?barrierefreiheit|barrierefreiheitserklärung|declaración de accesibilidad|dichiarazione di accessibilità|declaração (de|sobre) (a )?acessibilidade|tillgänglighetsredogörelse|tilgængelighedserklæring|tilgjengelighetserklæring|saavutettavuusseloste|deklaracja dostępności|datganiad hygyrchedd/i;

/** The parts that the directive on web accessibility wants in a statement (2016/2102, article 7): by the words of their headings. */
export const statementParts: Readonly<Record<string, RegExp>> = {
  status:
    /(compliance|conformance|conformity) status|status of (compliance|conformance)|how accessible|nalevingsstatus|état de conformité|stand der vereinbarkeit|situación de cumplimiento|stato di conformità|estado de conformidade|efterlevnad|overholdelse|stan dostępności/i,
  nonAccessible:
    /non[- ]?(accessible|compliant)|not accessible|accessibility (problems|issues|limitations)|known (issues|problems|limitations)|limitations|niet[- ]toegankelijke|contenus? non accessibles?|nicht barrierefreie|contenido no accesible|contenuti non accessibili|conteúdos? não acessíve|otillgängligt|ikke tilgængeligt|treści niedostępne/i,
  preparation:
    /preparation|how we (tested|test)|(we|was) (last )?tested|assessment approach|evaluation|opstelling|établissement|erstellung|preparación|redazione|elaboração|hur vi har testat|udarbejdelse|przygotowanie/i,
  feedback:
    /feedback|contact|report(ing)? (accessibility )?(problems|issues)|terugkoppeling|retour d['’]information|rückmeldung|kontakt|observaciones|comunicaci|modalità di invio|contacto|lämna synpunkter|informacje zwrotne/i,
  enforcement:
    /enforcement|complain|ombuds|handhaving|voies? de recours|durchsetzung|schlichtung|procedimiento de aplicación|procedura di attuazione|procedimento de execução|tillsyn|håndhævelse|dochodzenia/i,
};

/** Why content is not accessible, in the three classes of the model statement. */
export const statementReasons: Readonly<Record<string, RegExp>> = {
  nonCompliance:
    /non-?(compliance|conformance)|niet-naleving|non-conformité|unvereinbarkeit|falta de conformidad|inosservanza/i,
  disproportionateBurden:
    /disproportionate burden|onevenredige last|charge disproportionnée|unverhältnismäßige belastung|carga desproporcionada|onere sproporzionato|encargo desproporcionado/i,
  outOfScope:
    /(not|outside|out of)( within)?( the)? scope|buiten het toepassingsgebied|hors du champ|fällt nicht in den|ámbito de aplicación|ambito di applicazione/i,
};

/** Who tested: the vendor or owner itself, or somebody else. */
export const statementMethods: Readonly<Record<string, RegExp>> = {
  'third-party':
    /third[- ]party|independent(ly)? (assess|audit|evaluat|test)|externe (audit|partij|prüfung)|tested by [A-Z]|was carried out by|auditée? par|durch (einen|eine) (dritt|extern)/i,
  self: /self[- ](assessment|evaluation)|zelfevaluatie|auto-?évaluation|selbstbewertung|autoevaluación|autovalutazione|autoavaliação/i,
};

/** Standards as statements name them: WCAG with version and level, and EN 301 549. */
export const standardNames = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, version, level] of text.matchAll(
    /(?:WCAG|Web Content Accessibility Guidelines|Guidelines)\s*(?:\(WCAG\)\s*)?(?:version\s*)?(\d\.\d)(?:[^.\n]{0,20}?\b(A{1,3})\b)?/gi,
  ))
    found.add(`WCAG ${version}${level === undefined ? '' : ` ${level.toUpperCase()}`}`);
  for (const [, version] of text.matchAll(/EN[\s-]?301[\s-]?549(?:[\s,-]*V?\s*(\d\.\d\.\d))?/gi))
    found.add(`EN 301 549${version === undefined ? '' : ` V${version}`}`);
  return [...found];
};

/** Success criteria of WCAG that a text names by number. */
export const criteriaNamed = (text: string): readonly string[] => [
  ...new Set(
    [
      ...text
        .replace(/EN[\s-]?301[\s-]?549[\s,-]*V?\s*\d\.\d\.\d/gi, '')
        .matchAll(/(?<![\d.v])([1-4]\.[1-5]\.(?:1[0-3]|[1-9]))(?![\d.]*\d)/gi),
    ].map(([, number = '']) => number),
  ),
];
