import {
  area,
  count,
  type Edition,
  ids,
  latitude,
  longitude,
  moment,
  rentalUris,
  string,
  words,
  yes,
} from './gbfs-values.ts';
import { amount, flag, group, listOf, mapOf, oneOf, type Shape, text } from './shape.ts';

const payments = ['key', 'creditcard', 'paypass', 'applepay', 'androidpay', 'transitcard', 'accountnumber', 'phone'];
const parking = ['parking_lot', 'street_parking', 'underground_parking', 'sidewalk_parking', 'other'];
const byTypes = listOf(group({ vehicle_type_ids: ids, count }));
const numbers: Shape = mapOf(amount);

/** Where the stations stand and what they are. */
export const stationInformation = (edition: Edition): Shape =>
  group({
    stations: listOf(
      group(
        { station_id: text, name: words(edition), lat: latitude, lon: longitude },
        {
          short_name: words(edition),
          address: string,
          cross_street: string,
          city: string,
          region_id: text,
          post_code: string,
          station_opening_hours: string,
          // Written in capitals before edition 2.1.
          rental_methods: listOf(
            oneOf(edition < 21 ? payments.map((each) => each.toUpperCase()) : payments),
            edition < 11 ? 0 : 1,
          ),
          capacity: count,
          rental_uris: rentalUris,
          ...(edition >= 21 && {
            is_virtual_station: flag,
            station_area: area,
            is_valet_station: flag,
            ...(edition < 30
              ? { vehicle_capacity: numbers, vehicle_type_capacity: numbers }
              : { vehicle_types_capacity: byTypes, vehicle_docks_capacity: byTypes }),
          }),
          ...(edition >= 23 && {
            parking_type: oneOf(parking),
            parking_hoop: flag,
            contact_phone: string,
            is_charging_station: flag,
          }),
        },
      ),
    ),
  });

/** How many vehicles and docks the stations have free. */
export const stationStatus = (edition: Edition): Shape => {
  const vehicles = edition < 30 ? 'bikes' : 'vehicles';
  return group({
    stations: listOf(
      group(
        {
          station_id: text,
          [`num_${vehicles}_available`]: count,
          is_installed: yes(edition),
          is_renting: yes(edition),
          is_returning: yes(edition),
          last_reported: moment(edition),
          ...(edition < 20 && { num_docks_available: count }),
        },
        {
          [`num_${vehicles}_disabled`]: count,
          num_docks_available: count,
          num_docks_disabled: count,
          vehicle_types_available: listOf(group({ vehicle_type_id: text, count })),
          vehicle_docks_available: byTypes,
        },
      ),
    ),
  });
};
