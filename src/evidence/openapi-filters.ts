/** What a query parameter chooses records by. */
export type Filter = { readonly name: string; readonly by: 'time' | 'place' | 'attribute' };

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const paging = words(
  'limit offset page pagesize page_size page-size per_page perpage per-page size cursor after before top skip $top $skip ' +
    'startindex start_index start-index pagenumber page_number pagetoken page_token nexttoken next_token continuationtoken rows ' +
    'page[number] page[size] page[limit] page[offset] page[cursor] maxrecords max_results maxresults count $count _page _limit',
);

const shaping = words(
  'properties sort sortby sort_by order orderby order_by $orderby _sort _order fields attrs attributes select $select $expand expand ' +
    'include includes embed format $format f options sysattrs lang language locale pretty api_key apikey api-key key token ' +
    'access_token callback jsonp crs bbox-crs outputcrs output_format outputformat version v api-version view profile debug ' +
    'envelope indent resulttype srsname metadata $metadata',
);

const time = words(
  'datetime date time from to start end since until timerel timeat endtimeat timeproperty phenomenontime resulttime begin ' +
    'startdate enddate start_date end_date starttime endtime start_time end_time fromdate todate date_from date_to datefrom dateto ' +
    'lastmodified modified modifiedafter modified_since updatedsince updated_since updated_after createdafter created_after ' +
    'created_before validat valid_at temporal period year month day peildatum datumvan datumtot geldigop observedat',
);

const place = words(
  'bbox georel geometry coordinates geoproperty radius lat lon lng latitude longitude near within intersects location point ' +
    'polygon distance area geom wkt geojson spatial region municipality postcode postalcode zipcode zip city country x y z',
);

/** Tells the query parameters that choose records from those that page, sort or shape the answer. */
export const filtersOf = (
  names: readonly string[],
): { readonly filters: readonly Filter[]; readonly paging: string[] } => {
  const plain = (name: string) => name.toLowerCase();
  return {
    paging: names.filter((name) => paging.has(plain(name))),
    filters: names
      .filter((name) => !paging.has(plain(name)) && !shaping.has(plain(name)))
      .map((name) => ({ name, by: classOf(plain(name)) })),
  };
};

const classOf = (name: string): Filter['by'] => {
  const bare = name.replace(/^\$|\[\w*\]$|[._-]?(gte?|lte?|eq|min|max|after|before|from|to)$/g, '');
  if (time.has(name) || time.has(bare) || /(date|time|datum|timestamp)$/.test(bare)) return 'time';
  if (place.has(name) || place.has(bare) || /^(bbox|geo)|(latitude|longitude)$/.test(name)) return 'place';
  return 'attribute';
};
