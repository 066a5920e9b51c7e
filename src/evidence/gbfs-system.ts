import {
  address,
  addresses,
  count,
  type Edition,
  ids,
  languages,
  moment,
  positive,
  string,
  words,
  yes,
} from './gbfs-values.ts';
import { amount, day, flag, group, listOf, oneOf, type Shape, text, textLike, value } from './shape.ts';

const email = textLike('an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
const shop = group({ store_uri: address, discovery_uri: address });
const zone = value(
  'a time zone of the tz database (Europe/Amsterdam)',
  (found) => typeof found === 'string' && isZone(found),
);

const isZone = (name: string): boolean => {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/** Who runs the system, where, and under which terms. */
export const systemInformation = (edition: Edition): Shape =>
  group(
    {
      system_id: text,
      name: words(edition),
      timezone: edition < 20 ? string : zone,
      ...(edition < 30
        ? { language: languages(edition) }
        : { languages: languages(edition), opening_hours: text, feed_contact_email: email }),
    },
    {
      short_name: words(edition),
      operator: words(edition),
      url: edition < 11 ? string : address,
      purchase_url: edition < 11 ? string : address,
      start_date: day,
      termination_date: day,
      phone_number: edition < 30 ? string : textLike('a phone number beginning with + (E.164)', /^\+[1-9]\d{1,14}$/),
      email: edition < 11 ? string : email,
      feed_contact_email: email,
      manifest_url: address,
      license_id: text,
      license_url: edition < 11 ? string : address,
      attribution_organization_name: words(edition),
      attribution_url: address,
      brand_assets: group(
        { brand_last_modified: day, brand_image_url: address },
        {
          brand_terms_url: address,
          brand_image_url_dark: address,
          color: textLike('a colour (#1a2b3c)', /^#[a-f\d]{6}$/i),
        },
      ),
      terms_url: addresses(edition),
      terms_last_updated: day,
      privacy_url: addresses(edition),
      privacy_last_updated: day,
      rental_apps: group({}, { android: shop, ios: shop }),
    },
    (found, at, problems) => {
      for (const document of edition < 23 ? [] : ['terms', 'privacy'])
        if (found[`${document}_url`] !== undefined && found[`${document}_last_updated`] === undefined)
          problems.add(`${document}_url needs ${document}_last_updated beside it.`, at);
      if (edition >= 30 && found.license_id !== undefined && found.license_url !== undefined)
        problems.add('The licence is named twice; license_id and license_url must not stand together.', at);
    },
  );

const distance = listOf(group({ start: count, rate: amount, interval: count }, { end: count }));

/** What riding costs. */
export const pricingPlans = (edition: Edition): Shape =>
  group({
    plans: listOf(
      group(
        {
          plan_id: text,
          name: words(edition),
          currency: edition < 11 ? string : textLike('a currency code (EUR)', /^\w{3}$/),
          price: edition < 11 ? amount : positive,
          is_taxable: edition < 11 ? amount : yes(edition),
          description: words(edition),
        },
        {
          url: edition < 11 ? string : address,
          ...(edition >= 22 && { per_km_pricing: distance, per_min_pricing: distance, surge_pricing: flag }),
          ...(edition >= 31 && {
            reservation_price_per_min: positive,
            reservation_price_flat_rate: positive,
            fare_capping: group({ duration: count, price: positive }),
          }),
        },
        (found, at, problems) => {
          if (
            edition >= 31 &&
            found.reservation_price_per_min !== undefined &&
            found.reservation_price_flat_rate !== undefined
          )
            problems.add(`${at.name} has a price of reservation by the minute and a flat one; only one may stand.`, at);
        },
      ),
    ),
  });

/** What people should know now. */
export const alerts = (edition: Edition): Shape => {
  const types = ['system_closure', 'station_closure', 'station_move', 'other'];
  return group({
    alerts: listOf(
      group(
        {
          alert_id: text,
          type: oneOf(edition < 21 ? types.map((each) => each.toUpperCase()) : types),
          summary: words(edition),
        },
        {
          times: listOf(group({}, { start: moment(edition), end: moment(edition) })),
          station_ids: ids,
          region_ids: ids,
          url: edition < 11 ? string : addresses(edition),
          description: words(edition),
          last_updated: moment(edition),
        },
      ),
    ),
  });
};
