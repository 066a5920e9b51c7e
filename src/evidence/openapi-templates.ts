/** A description that teaches or tests, which some bids carry on with: its title and what is in it. */
type Template = {
  readonly name: string;
  readonly title: RegExp;
  readonly paths: string;
  readonly operationIds: string;
};

const templates: readonly Template[] = [
  {
    name: 'Petstore',
    title: /pet ?store/i,
    paths:
      '/pets /pets/{} /pet /pet/{} /pet/findbystatus /pet/findbytags /pet/{}/uploadimage /store/inventory /store/order ' +
      '/store/order/{} /user /user/createwithlist /user/createwitharray /user/login /user/logout /user/{}',
    operationIds:
      'listPets createPets showPetById findPets addPet deletePet updatePet findPetsByStatus findPetsByTags getPetById ' +
      'updatePetWithForm uploadFile getInventory placeOrder getOrderById deleteOrder createUser createUsersWithListInput ' +
      'createUsersWithArrayInput loginUser logoutUser getUserByName updateUser deleteUser',
  },
  {
    name: 'OGC API Features sample',
    title: /^a sample api conforming to|^building blocks specified in/i,
    paths:
      '/ /conformance /collections /collections/{} /collections/{}/items /collections/{}/items/{} /collections/buildings',
    operationIds: '',
  },
  {
    name: 'Uber API sample',
    title: /^uber api$/i,
    paths: '/products /estimates/price /estimates/time /me /history',
    operationIds: '',
  },
  {
    name: 'API with examples',
    title: /^simple api overview$/i,
    paths: '/ /v2',
    operationIds: 'listVersionsv2 getVersionDetailsv2',
  },
  {
    name: 'OpenAPI link example',
    title: /^link example$/i,
    paths: '/2.0/users/{} /2.0/repositories/{} /2.0/repositories/{}/{}',
    operationIds: 'getRepositoriesByOwner getPullRequestsByRepository getPullRequestsById mergePullRequest',
  },
  { name: 'OpenAPI callback example', title: /^callback example$/i, paths: '/streams', operationIds: '' },
  { name: 'OpenAPI webhook example', title: /^webhook example$/i, paths: '', operationIds: '' },
  { name: 'OpenAPI scopes example', title: /^non-oauth scopes example$/i, paths: '/users', operationIds: '' },
  {
    name: 'USPTO sample',
    title: /^uspto data set api$/i,
    paths: '/ /{}/{}/fields /{}/{}/records',
    operationIds: 'list-data-sets list-searchable-fields perform-search',
  },
  {
    name: 'Tic Tac Toe sample',
    title: /^tic tac toe$/i,
    paths: '/board /board/{}/{}',
    operationIds: 'get-board get-square put-square',
  },
  { name: 'Swagger sample', title: /^sample api$/i, paths: '/users /users/{}', operationIds: '' },
  {
    name: 'SwaggerHub inventory template',
    title: /^simple inventory api$/i,
    paths: '/inventory',
    operationIds: 'searchInventory addInventory',
  },
  {
    name: 'SwaggerHub IoT template',
    title: /^home iot api$/i,
    paths: '/devices /lighting/summary /lighting/devices/{} /temperature /zones',
    operationIds: 'getLightingSummary temperatureSummary quiteZone',
  },
  {
    name: 'Train Travel sample',
    title: /^train travel api$/i,
    paths: '/stations /trips /bookings /bookings/{} /bookings/{}/payment',
    operationIds: 'get-stations get-trips get-bookings create-booking create-booking-payment',
  },
  {
    name: 'Museum sample',
    title: /^(redocly )?museum api$/i,
    paths: '/museum-hours /special-events /special-events/{} /tickets /tickets/{}/qr',
    operationIds: 'getMuseumHours createSpecialEvent buyMuseumTickets getTicketCode',
  },
  {
    name: 'Scalar Galaxy sample',
    title: /^scalar galaxy$/i,
    paths: '/planets /planets/{}',
    operationIds: 'getAllData createPlanet',
  },
  {
    name: 'FastAPI first steps',
    title: /^fastapi$/i,
    paths: '/ /items/{} /items /items/',
    operationIds: 'root__get read_root__get read_item_items__item_id__get hello__get',
  },
  {
    name: 'JSONPlaceholder sample',
    title: /jsonplaceholder/i,
    paths: '/posts /posts/{} /comments /albums /photos /todos',
    operationIds: '',
  },
  {
    name: 'Hello World sample',
    title: /^hello,? ?world( api)?!?$/i,
    paths: '/ /hello /greeting/{} /hello/{}',
    operationIds: '',
  },
];

/**
 * Names the known sample that a description still is: its title with anything of its content, or half of the paths
 * with two of the sample's own operation names. Undefined where it is none; words alone do not make a sample.
 */
export const templateOf = (
  title: string,
  operations: readonly { readonly path: string; readonly operationId?: string }[],
): string | undefined => {
  const paths = new Set(operations.map(({ path }) => path.toLowerCase().replaceAll(/\{[^{}]*\}/g, '{}')));
  const ids = operations.map(({ operationId }) => operationId ?? '');
  return templates.find((template) => {
    const known = template.paths.split(' ');
    const pathHits = [...paths].filter((path) => known.includes(path)).length;
    const idHits = new Set(ids.filter((id) => template.operationIds.split(' ').includes(id) && id !== '')).size;
    if (template.title.test(title.trim())) return pathHits + idHits > 0 || operations.length === 0;
    return idHits >= 2 && pathHits > 0 && pathHits * 2 >= paths.size;
  })?.name;
};
