/** What a card of a data set should tell (datasheets for data sets, Croissant RAI, Annex IV 2(d) of the AI Act), by the words of headings and keys. */
export const datasetParts: Readonly<Record<string, RegExp>> = {
  description: /summary|description|overview|motivation/i,
  collection: /collection|source data|how .*collected|provenance|sensors?\b|curation/i,
  composition: /composition|structure|instances|fields|splits|content/i,
  preprocessing: /pre-?processing|cleaning|normali[sz]ation|annotation|label+ing|imputation/i,
  uses: /uses?\b|intended|tasks|out-of-scope/i,
  biases: /bias|limitation|risk|known (gaps|issues)|social impact|caveats/i,
  personalData: /personal|sensitive|privacy|anonymi[sz]/i,
  licence: /licen[cs]/i,
  maintenance: /maintenance|updates?|versioning|contact/i,
};

export const datasetPartNames = Object.keys(datasetParts);
