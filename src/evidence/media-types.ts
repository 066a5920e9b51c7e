/** The media types that a text names: lower case, parameters cut; lists that a careless author put into one text are split. */
export const mediaTypesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(part));

/** Whether a media type is JSON or a relative of it; what an author leaves open (all types) may be. */
export const isJsonType = (type: string): boolean => /[/+]json\b|json-seq|ndjson|^\*\/\*$|^application\/\*$/.test(type);

/** Whether a program can take records out of the media type: JSON, CSV, XML, RDF, columns and rows; not HTML, PDF or pictures. */
export const isMachineReadable = (type: string): boolean =>
  isJsonType(type) ||
  /(^|[/+.-])(xml|csv|yaml|ya?ml|gml|kml|turtle|n-triples|n-quads|trig|rdf|parquet|protobuf|x-protobuf|avro|geopackage|sqlite3|netcdf|geotiff|cbor|msgpack|tab-separated-values|cityjson|arrow\.\w+|flatgeobuf|spreadsheet|xlsx|sheet|grib|coverage|mvt|vector-tile)\b/.test(
    type,
  );
