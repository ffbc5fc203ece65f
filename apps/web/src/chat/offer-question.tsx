/** Asks before pasted files are offered to every participant, with a preview: the clipboard may hold something unexpected. */
import { useEffect, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { useFileMessages } from '../i18n/file-messages.ts';
import { language } from '../i18n/language.ts';
import css from './offer-question.module.css';
import { sizeText } from './size-text.ts';

/** Image types that every supported browser renders. */
const DRAWABLE = /^image\/(png|jpeg|gif|webp|bmp|avif)$/;

/** Files listed by name; the question has the total. */
const LISTED_MAX = 5;

interface OfferQuestionProps {
  readonly files: readonly File[];
  readonly onOffer: () => void;
  readonly onCancel: () => void;
}

/** The focus stays in the text field: an Enter for a text must not offer an image. */
export function OfferQuestion({ files, onOffer, onCancel }: OfferQuestionProps) {
  const labels = useFileMessages();
  const code = useReadable(language);
  const [first] = files;
  const picture = files.length === 1 && first && DRAWABLE.test(first.type) ? first : null;
  const preview = usePreview(picture);
  const question = picture ? labels.offerImage : labels.offerFiles(files.length);
  useEffect(() => announce(question), [question]);
  return (
    <fieldset className={css.question}>
      <legend>{question}</legend>
      {preview && <img className={css.preview} src={preview} alt={labels.preview} />}
      <ul>
        {files.slice(0, LISTED_MAX).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list stays as it is.
          <li key={index}>
            <bdi>{file.name}</bdi> · {sizeText(file.size, code)}
          </li>
        ))}
      </ul>
      <button type="button" className={css.offer} onClick={onOffer}>
        {labels.offer}
      </button>
      <button type="button" onClick={onCancel}>
        {labels.cancel}
      </button>
    </fieldset>
  );
}

/** An object URL of the image, revoked on unmount. */
function usePreview(picture: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [picture]);
  return url;
}
