import type { FileRules } from './gtfs-rules.ts';

/** The files of GTFS Schedule that a feed may lack: fares, shapes, transfers, ways within stations, the publisher. */
export const optionalFiles = {
  fare_attributes: {
    columns: {
      fare_id: 'id!',
      price: 'number!',
      currency_type: 'currency!',
      payment_method: '0-1!',
      transfers: '0-2',
      transfer_duration: 'count',
    },
    marks: ['fare_id', ['currency_type', 'payment_method']],
    key: ['fare_id'],
    refers: { agency_id: ['agency.agency_id'] },
  },
  fare_rules: {
    columns: { fare_id: 'id!' },
    marks: ['fare_id', ['route_id', 'origin_id', 'destination_id', 'contains_id']],
    key: [],
    refers: {
      fare_id: ['fare_attributes.fare_id'],
      route_id: ['routes.route_id'],
      origin_id: ['stops.zone_id'],
      destination_id: ['stops.zone_id'],
      contains_id: ['stops.zone_id'],
    },
  },
  shapes: {
    columns: {
      shape_id: 'id!',
      shape_pt_lat: 'latitude!',
      shape_pt_lon: 'longitude!',
      shape_pt_sequence: 'count!',
      shape_dist_traveled: 'number',
    },
    marks: ['shape_pt_sequence', ['shape_pt_lat', 'shape_pt_lon']],
    key: ['shape_id', 'shape_pt_sequence'],
  },
  frequencies: {
    columns: { trip_id: 'id!', start_time: 'time!', end_time: 'time!', headway_secs: 'count!', exact_times: '0-1' },
    marks: ['trip_id', 'headway_secs'],
    key: ['trip_id', 'start_time'],
    refers: { trip_id: ['trips.trip_id'] },
  },
  transfers: {
    columns: { from_stop_id: 'id', to_stop_id: 'id', transfer_type: '0-5', min_transfer_time: 'count' },
    marks: ['from_stop_id', ['transfer_type', 'min_transfer_time']],
    key: [],
    refers: { from_stop_id: ['stops.stop_id'], to_stop_id: ['stops.stop_id'] },
  },
  pathways: {
    columns: {
      pathway_id: 'id!',
      from_stop_id: 'id!',
      to_stop_id: 'id!',
      pathway_mode: '1-7!',
      is_bidirectional: '0-1!',
      length: 'number',
      traversal_time: 'count',
    },
    marks: ['pathway_id', ['pathway_mode', 'is_bidirectional']],
    key: ['pathway_id'],
    refers: { from_stop_id: ['stops.stop_id'], to_stop_id: ['stops.stop_id'] },
  },
  levels: {
    columns: { level_id: 'id!', level_index: 'number!' },
    marks: ['level_id', 'level_index'],
    key: ['level_id'],
  },
  feed_info: {
    columns: {
      feed_publisher_name: 'text!',
      feed_publisher_url: 'url!',
      feed_lang: 'language!',
      default_lang: 'language',
      feed_start_date: 'date',
      feed_end_date: 'date',
      feed_contact_email: 'email',
      feed_contact_url: 'url',
    },
    marks: [['feed_publisher_name', 'feed_publisher_url']],
    key: [],
  },
  translations: {
    columns: { table_name: 'text!', field_name: 'text!', language: 'language!', translation: 'text!' },
    marks: ['table_name', 'field_name', 'translation'],
    key: [],
  },
  attributions: {
    columns: {
      organization_name: 'text!',
      is_producer: '0-1',
      is_operator: '0-1',
      is_authority: '0-1',
      attribution_url: 'url',
      attribution_email: 'email',
    },
    marks: ['organization_name', ['is_producer', 'is_operator', 'is_authority']],
    key: [],
  },
} as const satisfies { readonly [name: string]: FileRules };
