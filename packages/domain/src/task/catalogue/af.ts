import type { TaskTitles } from './en.ts';

export const af: TaskTitles = {
  order: '{name}: die kliënt het bestel. Bedank hulle en neem dit van hier af oor',
  reply: '{name}: iemand by die kliënt het geantwoord. Antwoord en neem dit van hier af oor',
  complaint: '{name}: die kliënt het ’n klagte. Los dit op voordat iets verder gestuur word',
  tender: '{name}: ’n tender is oop. Die program is vir hierdie kliënt gestop',
  meeting: '{name}: ’n vergadering is gereël. Die program is vir hierdie kliënt gestop',
  contactLeft: '{name}: die persoon aan wie geskryf is, het vertrek. Vind uit wie volg',
  renderFailed: '{name}: ’n e-pos kon nie vir een persoon geskryf word nie. Kyk waarom en maak dit reg',
  sendFailed: '{name}: ’n e-pos is finaal geweier. Gaan die adres na',
  offerAccepted: '{name}: die aanbod is aanvaar. Maak kontak en neem die bestelling',
  webhookOff:
    '{name}: hierdie webhook neem niks meer aan nie en is afgeskakel. Kyk waarom onder Instellings, en skakel dit weer aan',
};
