/** Operations that do for programs what a page does, or why there are none. */
type Covered = readonly [operation: string, ...more: string[]] | { readonly why: string };

const SIGN_IN = { why: 'signing in is for people: a program comes with a token' };
const NO_WAY_IN = { why: 'says who may sign in: a token must not make another way in, and with it more tokens' };
const OWN_TOKENS = { why: 'a token must not make, keep or end tokens' };
const PART = { why: 'a part of an open page, for the browser alone' };
const ABOUT = { why: 'tells people of the operations: programs read openapi.json' };

const MONTH = '/xa/:commune/:month';
const CLOSING = `${MONTH}/khoa`;
const OFFICE = '/quan-tri';

/** By page route. */
export const PAGES: Readonly<Record<string, Covered>> = {
  'GET /': ['getMe'],
  'GET /dang-nhap': SIGN_IN,
  'POST /dang-nhap': SIGN_IN,
  'POST /dang-xuat': SIGN_IN,
  'GET /dang-nhap/sso': SIGN_IN,
  'GET /dang-nhap/sso/ve': SIGN_IN,
  'GET /dang-nhap/sso/ra': SIGN_IN,
  'GET /mat-khau': SIGN_IN,
  'POST /mat-khau': SIGN_IN,
  'GET /toi': ['getMe'],
  'POST /toi/dang-xuat-het': SIGN_IN,
  'POST /toi/ma-truy-cap': OWN_TOKENS,
  'POST /toi/ma-truy-cap/thu-hoi': OWN_TOKENS,
  'GET /api': ABOUT,

  [`GET ${MONTH}/viec`]: ['getMonths', 'getScore', 'getMissing', 'getRisks', 'getChecks', 'getEvidence'],
  [`GET ${MONTH}/bang-cham`]: ['getScore', 'getLayers'],
  [`POST ${MONTH}/bang-cham`]: ['scoreByHand'],
  [`GET ${MONTH}/tieu-chi/:set/:code`]: ['explain', 'getFindings', 'getForecast', 'getHistory', 'getRemarks'],
  [`POST ${MONTH}/tieu-chi/:set/:code`]: ['makeRemark'],
  [`GET ${MONTH}/nguy-co`]: ['getRisks', 'getDossiers'],
  [`GET ${MONTH}/tim`]: ['search'],
  'GET /tim': ['getMe', 'search'],
  [`GET ${MONTH}/bo-tieu-chi`]: ['getSets', 'compareSet'],

  [`GET ${MONTH}/xep-hang`]: ['getRank', 'whatIf', 'getPlan'],
  [`POST ${MONTH}/xep-hang`]: ['keepComparator'],
  [`GET ${MONTH}/lich-su`]: ['getHistory', 'getMonthHistory', 'getPlaceHistory'],

  [`GET ${MONTH}/minh-chung`]: ['getMissing'],
  [`GET ${MONTH}/minh-chung/:requirement/:slot`]: ['getEvidence', 'getEvidenceSteps'],
  [`POST ${MONTH}/minh-chung/:requirement/:slot`]: ['handInEvidence'],
  [`GET ${MONTH}/tep/:item/:version`]: ['getEvidenceFile'],
  [`GET ${MONTH}/cho-duyet`]: ['getEvidence'],
  // The page decides on each of them for itself as well.
  [`POST ${MONTH}/cho-duyet`]: ['decideEvidence'],
  [`GET ${MONTH}/cho-duyet/:item`]: ['getEvidenceSteps', 'getEvidenceFile'],
  [`POST ${MONTH}/cho-duyet/:item`]: ['decideEvidence'],

  [`GET ${MONTH}/nhac-viec`]: ['getReminders'],
  [`GET ${MONTH}/nhac-viec/tai-ve`]: ['getRemindersFile'],
  [`GET ${MONTH}/nhac-viec/:department`]: ['getReminders'],
  [`GET ${MONTH}/nhac-viec/:department/tai-ve`]: ['getRemindersFile'],
  [`GET ${MONTH}/thu-nhac`]: ['getLetters'],
  [`POST ${MONTH}/thu-nhac`]: ['sendLetters'],
  [`GET ${MONTH}/ton-tai`]: ['getFindings'],
  [`POST ${MONTH}/ton-tai`]: ['addFinding'],
  [`POST ${MONTH}/ton-tai/:finding`]: ['reportFinding'],

  [`GET ${MONTH}/so-lieu`]: ['getImports'],
  [`POST ${MONTH}/so-lieu`]: ['sendTable'],
  [`GET ${MONTH}/so-lieu/xem/:draft`]: ['previewTable'],
  [`POST ${MONTH}/so-lieu/xem/:draft`]: ['previewTable', 'recordTable'],
  [`GET ${MONTH}/kiem-tra`]: ['getChecks'],
  [`POST ${MONTH}/kiem-tra`]: ['answerCheck'],

  [`GET ${MONTH}/xuat-bieu`]: ['getScore', 'getClosing'],
  [`GET ${MONTH}/xuat-bieu/bang-cham`]: ['getWorkbook'],
  [`GET ${MONTH}/xuat-bieu/minh-chung`]: ['getPack'],
  [`GET ${MONTH}/xuat-bieu/goi`]: ['packEvidence', 'getJobFile'],
  [`POST ${MONTH}/xuat-bieu/goi`]: ['packEvidence'],

  'GET /xa/:commune/mo-thang': ['getOpening'],
  'POST /xa/:commune/mo-thang': ['openMonth'],
  [`GET ${CLOSING}`]: ['getClosing'],
  [`POST ${CLOSING}/buoc`]: ['stepMonth'],
  [`POST ${CLOSING}/khoa`]: ['lockMonth'],
  [`POST ${CLOSING}/mo-lai`]: ['reopenMonth'],
  [`POST ${CLOSING}/de-nghi`]: ['askReopen'],
  [`POST ${CLOSING}/tu-choi`]: ['refuseReopen'],
  [`POST ${CLOSING}/ban-ky`]: ['keepSigned'],
  [`GET ${CLOSING}/ban-ky/:document`]: ['getSignedFile'],

  'GET /tinh': ['getProvince'],
  'GET /tinh/xep-hang': ['getRanking'],
  'GET /tinh/xep-hang/bang': ['getRanking'],
  'GET /tinh/mat-diem': ['getRanking'],
  'GET /tinh/bo-tieu-chi': ['getRanking', 'getProvince'],
  'POST /tinh/cham-lai': ['scoreProvince'],
  'POST /tinh/goi': ['packProvince'],

  'GET /viec-nen': ['getJobs'],
  'GET /viec-nen/tin': PART,
  'GET /viec-nen/:job': ['getJob'],
  'GET /viec-nen/:job/tep': ['getJobFile'],
  'POST /viec-nen/:job/dung': ['cancelJob'],

  [`GET ${MONTH}/nhat-ky`]: ['getLog'],
  [`GET ${MONTH}/nhat-ky/chuoi`]: ['checkLog'],
  [`GET ${MONTH}/nhat-ky/tai`]: ['getLogFile'],
  [`GET ${OFFICE}/nhat-ky`]: ['getCommonLog'],
  [`GET ${OFFICE}/nhat-ky/chuoi`]: ['checkCommonLog'],
  [`GET ${OFFICE}/nhat-ky/tai`]: ['getCommonLogFile'],

  [`GET ${OFFICE}`]: ['getPeople'],
  [`POST ${OFFICE}/nguoi`]: ['addPerson'],
  [`POST ${OFFICE}/chuc-trach`]: ['givePost'],
  [`POST ${OFFICE}/mat-khau`]: NO_WAY_IN,
  [`POST ${OFFICE}/dong`]: ['closePerson'],
  [`GET ${OFFICE}/tai-khoan/:login`]: ['getPeople'],
  [`POST ${OFFICE}/tai-khoan/:login`]: NO_WAY_IN,
  [`POST ${OFFICE}/tai-khoan/:login/thoi-giao`]: ['endPosts'],
  [`GET ${OFFICE}/:commune`]: ['getDepartments'],
  [`POST ${OFFICE}/:commune/don-vi`]: ['addDepartment'],
  [`POST ${OFFICE}/:commune/ten-khac`]: ['addAlias'],
  [`GET ${OFFICE}/:commune/phan-cong`]: ['getDuties'],
  [`POST ${OFFICE}/:commune/phan-cong`]: ['giveDuty'],
  [`GET ${OFFICE}/sao-luu`]: ['getBackups'],
  [`POST ${OFFICE}/sao-luu`]: ['backUp'],
  [`POST ${OFFICE}/sao-luu/dien-tap`]: ['tryRestore'],
  [`POST ${OFFICE}/sao-luu/:backup/kiem-tra`]: ['checkBackup'],
  [`GET ${OFFICE}/sao-luu/:backup/tai`]: ['getBackupFile'],
};

/** Operations that no page is like, with the reason. */
export const ONLY_HERE: Readonly<Record<string, string>> = {};
