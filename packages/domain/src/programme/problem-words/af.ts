import type { ProgrammeProblemCode } from '../problem.ts';

/** The same in Afrikaans. */
export const PROBLEM_WORDS_AF = {
  startUnknown: 'Die reeks begin by ’n stap wat nie bestaan nie.',
  keyDuplicate: 'Twee stappe het dieselfde sleutel.',
  nextUnknown: 'Dit lei na ’n stap wat nie bestaan nie.',
  branchNotTotal: 'Een van die twee paaie lei nêrens heen nie.',
  unreachable: 'Niemand kan by hierdie stap uitkom nie.',
  loopWithoutWait: 'Dit loop in ’n kring sonder om te wag.',
  noExit: 'Van hier af kom niemand by ’n einde uit nie.',
  offerWithoutEmail: '’n Aanbod moet gevolg word deur die e-pos wat dit dra.',
  emailMissing: 'Die reeks stuur geen e-pos nie.',
  languageMissing: 'Dit is nog nie geskryf nie, en sommige ontvangers het dit nodig.',
  subjectEmpty: 'Die onderwerp is leeg.',
  subjectLong: 'Die onderwerp het {length} karakters; fone wys omtrent {limit}.',
  blocksMissing: 'Dit het geen teks nie.',
  textEmpty: '’n Teksblok is leeg.',
  liquidBroken: '’n Plekhouer is stukkend: {source}',
  variableUnknown: 'Daar is geen veranderlike {variable} nie.',
  fieldUnknown:
    '{of, select, account {Geen kliënt} other {Niemand}} het ’n veld “{field}” nie: dit sou vir almal leeg wees.',
  variableOutsideLoop: '{variable} werk net binne {loop}.',
  fallbackMissing: '{variable} kan leeg wees en het ’n terugvalwoord nodig.',
  filterUnknown: 'Daar is geen filter {filter} nie.',
  filterUnfit: 'Die filter {filter} pas nie by {variable} nie.',
  filterArgument: 'Die filter {filter} se teks ontbreek, of is een wat dit nie kan gebruik nie.',
  offerMissing: 'Dit praat van ’n aanbod, maar geen aanbod kom daarvoor nie.',
  headingOrder: '’n Opskrif van vlak {level} staan waar vlak {expected} moes kom.',
  conditionUnknown: 'Dit vra na {variable}, wat van niemand bekend is nie.',
  subjectShouts: 'Die onderwerp is net hoofletters; gemorsposfilters tel dit daarteen.',
  subjectMarks: 'Meer as een uitroepteken, of een langs ’n vraagteken, lyk soos gemorspos.',
  subjectFakeReply: 'Die onderwerp lyk soos ’n antwoord, en dit is nie een nie; Gmail verbied dit.',
  preheaderMissing: 'Daar is geen voorskoureël nie: e-posprogramme wys dan die eerste woorde van die e-pos.',
  preheaderLong: 'Die voorskoureël het {length} karakters; e-posprogramme wys omtrent {limit}.',
  preheaderRepeats: 'Die voorskoureël sê dieselfde as die onderwerp.',
  linkShortened: '{host} steek weg waarheen ’n skakel lei; gemorsposfilters wantrou dit.',
  linkNumeric: '’n Skakel lei na ’n blote nommer, {host}, soos gemorspos doen.',
  linkPretends: '’n Skakel sê {said} en lei na {host}, soos uitvissers doen.',
  picturesMostly: 'Daar is prente en net {length} karakters teks; gemorsposfilters wil {least} of meer hê.',
  tailoredGone:
    '{account} het sy eie {slot, select, opening {opening} proof {bewys} other {aanbodteks}}, maar die gemeenskaplike e-pos het nie meer so ’n deel nie.',
  tailoredHides:
    'Die gemeenskaplike {slot, select, opening {opening} proof {bewys} other {aanbodteks}} is verander; {account} sien dit nie, want hulle lees hul eie.',
  tailoredLanguageMissing:
    '{account} het ook lesers in hierdie taal, wat nog die gemeenskaplike {slot, select, opening {opening} proof {bewys} other {aanbodteks}} kry.',
  tailoredUnread: '{account} het eie woorde, maar daar word nie aan hulle geskryf nie.',
  unsubscribeMissing: 'Die manier om uit te teken ontbreek.',
  postalAddressMissing: 'Die maatskappy se posadres ontbreek; die wet vereis dit in elke e-pos.',
  languageWrong: 'Die e-pos noem nie sy taal nie.',
  tooLarge: 'Dit is te groot: e-posprogramme sny dit af.',
  contentMissing: 'Die stap se e-pos is nog nie geskryf nie.',
  contentUnused: 'Geen stap stuur hierdie e-pos nie.',
  offerUnknown: 'Dit maak ’n aanbod wat nie bestaan nie.',
  offerAbsent: 'Hierdie e-pos praat van ’n aanbod, en die program het geen nie.',
  offerUnused: 'Geen stap maak hierdie aanbod nie.',
  offerLanguageMissing: 'Die aanbod het geen teks in hierdie taal nie.',
  offerExpired: 'Die aanbod eindig voor vandag.',
  offerValueDiffers:
    'Die {part, select, title {titel} other {voorwaardes}} van die aanbod noem {said}, maar dit {kind, select, gift {is ’n geskenk} percent {gee {value, number}% afslag} other {gee {currency} {value, number} afslag}}.',
  offerOtherCurrency:
    'Dit is in {currency}, en {accounts, plural, one {# kliënt bestel} other {# kliënte bestel}} in ’n ander geldeenheid: bestellings daarin kan nie die kodes inwissel nie.',
  companyUnnamed: 'Die maatskappy het nog geen naam nie; dit staan in elke e-pos.',
  audienceEmpty: 'Geen kliënt is gekies nie.',
  entryWithoutRule: 'Dit moet inlaat wie aan sy reëls begin voldoen, en daar is geen reëls nie.',
  nobodyReachable: 'Aan niemand van die gekose kliënte mag geskryf word nie.',
  accountsWithoutPerson:
    '{accounts, plural, one {# kliënt het} other {# kliënte het}} niemand aan wie geskryf mag word nie.',
  accountsWithoutManager:
    '{accounts, plural, one {# kliënt het} other {# kliënte het}} geen bestuurder in wie se naam geskryf kan word nie.',
  managerGone: 'Die bestuurder wat vir ontbrekendes instaan, is weg.',
  endsBeforeStart: 'Dit eindig voordat dit begin.',
  nothingRevised: 'Dit doen dieselfde as wat loop. Verander eers ’n stap.',
  holdOutTooSmall:
    'Met {accounts, plural, one {# kliënt} other {# kliënte}} word niemand uitgehou nie, en die uitwerking kan nie gemeet word nie.',
  noDecisionMaker:
    '{accounts, plural, one {# kliënt het} other {# kliënte het}} geen besluitnemer aan wie geskryf mag word nie.',
  overBudget:
    'Die aanbiedinge kan {currency} {cost, number} kos, en die begroting is {currency} {budget, number}.',
  offerOverBudget:
    'Dit kan {currency} {cost, number} kos; sodra sy begroting van {currency} {budget, number} op is, word niks meer aangebied nie.',
  planOverBudget:
    '{accounts, plural, one {# kliënt} other {# kliënte}} sal meer aangebied word as wat hul plan opsysit.',
  tagUnnamed:
    'Skakels moet gemerk word, maar {tag, select, source {die maatskappy se naam} other {die program se naam}} het geen letter of syfer om ’n merker van te maak nie. Skryf {tag, select, source {die bron in Instellings} other {’n veldtognaam}}.',
  quietHoursLooser:
    'Die program se eie ure gaan verder as die maatskappy s’n, wat van {from} tot {until} stil is.',
  capWithoutEffect:
    'Die perk op {scope, select, contact {’n persoon} other {’n kliënt}} verander niks nie: die maatskappy s’n is net so streng.',
} satisfies Readonly<Record<ProgrammeProblemCode, string>>;
