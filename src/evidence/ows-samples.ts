/** Demonstration data with which a program is shipped: the names of its layers, and those among them that nobody else has. */
type Sample = { readonly name: string; readonly layers: RegExp; readonly telling: RegExp };

const samples: readonly Sample[] = [
  {
    name: 'GeoServer sample data',
    layers:
      /^(topp:(states|tasmania_\w+)|tiger:(giant_polygon|poi|poly_landmarks|tiger_roads)|sf:(archsites|bugsites|restricted|roads|sfdem|streams)|nurc:\w+|ne:(boundary_lines\w*|coastlines|countries|disputed_areas|populated_places|world)|spearfish|tiger-ny|tasmania)$/,
    telling: /^(topp:states|tiger:poly_landmarks|sf:archsites|nurc:Arc_Sample|ne:populated_places|spearfish|tiger-ny)$/,
  },
  {
    name: 'MapServer demonstration',
    layers:
      /^(continents|country_bounds|cities|bluemarble|airports|lakespy2|ctyrdln3|ctybdpy2|dlgstln2|mcd90py2|twprgpy3|drgs|itasca)$/,
    telling: /^(bluemarble|lakespy2|ctyrdln3|dlgstln2|mcd90py2|twprgpy3|country_bounds)$/,
  },
  {
    name: 'QGIS sample data',
    layers:
      /^(alaska|airports|landice|regions|lakes|majrivers|rivers|trees|builtups|pipelines|popp|railroads|storagep|swamp|testlayer.*|helloworld)$/i,
    telling: /^(landice|majrivers|testlayer èé|helloworld)$/i,
  },
];

/** Names the demonstration data that a service serves and nothing else; undefined where any layer is of its own. */
export const stockLayers = (names: readonly string[]): string | undefined =>
  samples.find(
    ({ layers, telling }) => names.every((name) => layers.test(name)) && names.some((name) => telling.test(name)),
  )?.name;
