import type { TaskTitles } from './en.ts';

export const af: TaskTitles = {
  order: '{programme}: die kliënt het bestel. Bedank hulle en neem dit van hier af oor',
  reply: '{programme}: iemand by die kliënt het geantwoord. Antwoord en neem dit van hier af oor',
  complaint: '{programme}: die kliënt het ’n klagte. Los dit op voordat iets verder gestuur word',
  tender: '{programme}: ’n tender is oop. Die program is vir hierdie kliënt gestop',
  meeting: '{programme}: ’n vergadering is gereël. Die program is vir hierdie kliënt gestop',
  contactLeft: '{programme}: die persoon aan wie geskryf is, het vertrek. Vind uit wie volg',
  renderFailed: '{programme}: ’n e-pos kon nie vir een persoon geskryf word nie. Kyk waarom en maak dit reg',
  sendFailed: '{programme}: ’n e-pos is finaal geweier. Gaan die adres na',
  offerAccepted: '{programme}: die aanbod is aanvaar. Maak kontak en neem die bestelling',
};
