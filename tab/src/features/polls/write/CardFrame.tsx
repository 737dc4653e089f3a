import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Locale } from '../../../../../api/contracts/common.ts';
import { Surface } from '../../../components/Surface.tsx';
import type { CardParts } from './cardWords.ts';
import { BotMark } from './BotMark.tsx';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  notification: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  card: {
    flex: '1 1 0',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
  kicker: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle1 },
  text: typographyStyles.body1,
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  button: {
    ...typographyStyles.caption1Strong,
    padding: `5px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  skip: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  field: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  facts: {
    ...typographyStyles.caption1,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '78px minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    '& dd': { margin: 0 },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
});

type FrameProps = { notification: string | null; locale: Locale; children: ReactNode };

/** The bot's message as Teams shows it: the notification, and beside the mark the card. A picture: nothing in it acts. */
export function CardFrame({ notification, locale, children }: FrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame} lang={locale}>
      {notification && (
        <Surface className={styles.notification}>
          <BotMark size={18} />
          {notification}
        </Surface>
      )}
      <div className={styles.row}>
        <BotMark size={28} />
        {children}
      </div>
    </div>
  );
}

export function Card({ card }: { card: CardParts }) {
  const styles = useStyles();
  const { kicker, title, text, field, buttons, skip, facts, note } = card;
  return (
    <Surface className={styles.card}>
      <p className={styles.kicker}>{kicker}</p>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {field && <p className={styles.field}>{field}</p>}
      <p className={styles.buttons}>
        {buttons.map((button, place) => (
          <span key={place} className={styles.button}>
            {button}
          </span>
        ))}
        {skip && <span className={styles.skip}>{skip}</span>}
      </p>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ name, value }) => [<dt key={name}>{name}</dt>, <dd key={value}>{value}</dd>])}
        </dl>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </Surface>
  );
}
