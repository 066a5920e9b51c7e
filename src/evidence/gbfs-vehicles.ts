import {
  address,
  addresses,
  area,
  between,
  count,
  type Edition,
  ids,
  latitude,
  longitude,
  moment,
  positive,
  rentalUris,
  string,
  words,
  yes,
} from './gbfs-values.ts';
import { day, flag, group, instant, listOf, oneOf, type Shape, text, textLike } from './shape.ts';

/** The vehicles on the street: `bikes` of free_bike_status before edition 3, `vehicles` of vehicle_status from then on. */
export const vehicleStatus = (edition: Edition): Shape => {
  const vehicle = group(
    {
      [edition < 30 ? 'bike_id' : 'vehicle_id']: text,
      is_reserved: yes(edition),
      is_disabled: yes(edition),
      ...(edition < 21 && { lat: latitude, lon: longitude }),
    },
    {
      lat: latitude,
      lon: longitude,
      rental_uris: rentalUris,
      vehicle_type_id: text,
      last_reported: moment(edition),
      current_range_meters: positive,
      current_fuel_percent: between(0, 1),
      station_id: text,
      home_station_id: text,
      pricing_plan_id: text,
      vehicle_equipment: listOf(oneOf(['child_seat_a', 'child_seat_b', 'child_seat_c', 'winter_tires', 'snow_chains'])),
      available_until: instant,
    },
    (found, at, problems) => {
      if (edition < 21) return;
      const placed = found.lat !== undefined && found.lon !== undefined;
      if (!placed && (found.station_id === undefined || found.lat !== undefined || found.lon !== undefined))
        problems.add(`${at.name} needs lat and lon, or the station_id of the station at which it stands.`, at);
    },
  );
  return group({ [edition < 30 ? 'bikes' : 'vehicles']: listOf(vehicle) });
};

const driven = [
  'electric',
  'electric_assist',
  'combustion',
  'combustion_diesel',
  'hybrid',
  'plug_in_hybrid',
  'hydrogen_fuel_cell',
];
const forms = ['bicycle', 'cargo_bicycle', 'car', 'moped', 'scooter_standing', 'scooter_seated', 'other'];
const accessories = [
  'air_conditioning',
  'automatic',
  'manual',
  'convertible',
  'cruise_control',
  'doors_2',
  'doors_3',
  'doors_4',
  'doors_5',
  'navigation',
];

/** The types of vehicle of a system (from edition 2.1 on). One with a motor must tell its range. */
export const vehicleTypes = (edition: Edition): Shape => {
  const label = listOf(group({ country_code: textLike('a country code (NL)', /^[A-Z]{2}/), eco_sticker: string }));
  const type = group(
    {
      vehicle_type_id: text,
      form_factor: oneOf([
        ...(edition < 23 ? ['bicycle', 'car', 'moped', 'other'] : forms),
        ...(edition < 30 ? ['scooter'] : []),
      ]),
      propulsion_type: oneOf(
        edition < 23 ? ['human', 'electric_assist', 'electric', 'combustion'] : ['human', ...driven],
      ),
    },
    {
      max_range_meters: positive,
      name: words(edition),
      ...(edition >= 23 && {
        rider_capacity: count,
        cargo_volume_capacity: count,
        cargo_load_capacity: count,
        [edition < 30 ? 'eco_label' : 'eco_labels']: label,
        vehicle_accessories: listOf(oneOf(accessories)),
        g_CO2_km: count,
        vehicle_image: address,
        make: words(edition),
        model: words(edition),
        color: string,
        wheel_count: count,
        max_permitted_speed: count,
        rated_power: count,
        default_reserve_time: count,
        return_constraint: oneOf(['free_floating', 'roundtrip_station', 'any_station', 'hybrid']),
        vehicle_assets: group({ icon_url: address, icon_last_modified: day }, { icon_url_dark: address }),
        default_pricing_plan_id: text,
        pricing_plan_ids: ids,
      }),
      ...(edition >= 30 && { description: words(edition) }),
      ...(edition >= 31 && { min_age: count }),
    },
    (found, at, problems) => {
      if (driven.includes(String(found.propulsion_type)) && found.max_range_meters === undefined)
        problems.add(`${at.name} has a motor, so it needs max_range_meters.`, at);
    },
  );
  return group({ vehicle_types: listOf(type) });
};

/** When vehicles are free for booking (from edition 3.1 on). */
export const vehicleAvailability: Shape = group({
  vehicles: listOf(
    group(
      { vehicle_id: text, station_id: text, availabilities: listOf(group({ from: instant }, { until: instant })) },
      { vehicle_type_id: text, pricing_plan_id: text, vehicle_equipment: listOf(text) },
    ),
  ),
});

/** The zones in which riding or parking is limited (from edition 2.1 on). */
export const geofencingZones = (edition: Edition): Shape => {
  const rules = listOf(
    group(
      edition < 30
        ? { ride_allowed: flag, ride_through_allowed: flag }
        : { ride_start_allowed: flag, ride_end_allowed: flag, ride_through_allowed: flag },
      { [edition < 30 ? 'vehicle_type_id' : 'vehicle_type_ids']: ids, maximum_speed_kph: count, station_parking: flag },
    ),
  );
  const zone = group({
    type: textLike('Feature', /^Feature$/),
    geometry: area,
    properties: group(
      {},
      { name: words(edition), start: moment(edition), end: moment(edition), rules, url: addresses(edition) },
    ),
  });
  return group({
    geofencing_zones: group({ type: textLike('FeatureCollection', /^FeatureCollection$/), features: listOf(zone) }),
    ...(edition >= 30 && { global_rules: rules }),
  });
};
