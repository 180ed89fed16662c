import type { Messages } from '../en/index.ts';

export const refusal: Messages['refusal'] = {
  unreachable: 'Die bediener antwoord nie. Wat jy gestoor het, is veilig; probeer oor ’n oomblik weer.',
  broken: 'Iets het aan ons kant verkeerd geloop. Niks is verander nie.',
  'not-for-role': 'Jou rol mag dit nie doen nie. Vra ’n administrateur as dit nodig is.',
  'bad-input': 'Iets op die vorm is nie reg nie. Kyk weer daarna.',
  'programme-problems': 'Die program het probleme wat eers reggemaak moet word.',
  'programme-state': 'Die program is nie meer in ’n toestand hiervoor nie. Kyk weer daarna.',
  'programme-changed': 'Iemand anders het die program intussen verander. Kyk weer daarna.',
  'content-problems': 'Die inhoud het probleme wat eers reggemaak moet word.',
  'not-approved': 'Dit is nie deur albei kante goedgekeur soos dit nou is nie.',
  'nobody-reachable': 'Daar is niemand oor aan wie die program mag skryf nie.',
  'no-manager': 'Niemand van die maatskappy skryf aan hierdie kliënt nie. Gee dit eers ’n bestuurder.',
  'approval-changed':
    'Die program is verander sedert jy dit gelees het. Lees dit weer voordat jy dit goedkeur.',
  'approval-notForSide': 'Jou rol praat nie vir hierdie kant nie.',
  'approval-ownWork': 'Jy het daarin geskryf: iemand anders moet dit goedkeur.',
  'approval-otherSide': 'Jy het vir die ander kant goedgekeur; hierdie een het iemand anders nodig.',
  'approval-alreadyApproved': 'Hierdie kant het reeds goedgekeur.',
  'segment-changed': 'Iemand anders het die segment intussen verander. Kyk weer daarna.',
  'segment-in-use': '’n Program loop volgens hierdie reëls. Stoor die verandering as ’n eie segment.',
  'segment-named': '’n Program het dit as gehoor, daarom bly dit.',
  'segment-name-taken': 'Daar is reeds ’n segment met hierdie naam.',
  'segment-not-found': 'Die segment is nie meer daar nie.',
  'no-such-user': 'Daar is nie so ’n gebruiker nie.',
  'no-such-parent':
    'Hierdie kliënt kan nie die ouer wees nie: dit staan onder dié een, of bestaan nie meer nie.',
  'no-accounts': 'Daar is geen kliënte om te ontleed nie; voer eers party in.',
};
