import { useLocalStorage } from '@mantine/hooks';
import { languages, type UiLanguage } from './i18n.tsx';

function fromBrowser(): UiLanguage {
  const wanted = navigator.language.slice(0, 2);
  return languages.find((language) => language === wanted) ?? 'en';
}

/** The language of the screens: as chosen here before, else the browser's. */
export function useLanguage(): [UiLanguage, (language: UiLanguage) => void] {
  const [language, setLanguage] = useLocalStorage<UiLanguage>({
    key: 'sleutel.language',
    defaultValue: fromBrowser(),
    getInitialValueInEffect: false,
  });
  return [language, setLanguage];
}
