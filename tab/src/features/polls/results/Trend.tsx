import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { srOnly } from '../../../components/srOnly.ts';
import { said } from '../words.ts';
import { meanFigure, monthOf, shortMonth } from '../scaleWords.ts';
import { trendPoints } from './trendPoints.ts';

const size = { width: 288, height: 96, side: 28, top: 24, foot: 24 };

const useStyles = makeStyles({
  figure: { position: 'relative', margin: 0, maxWidth: '100%' },
  svg: { display: 'block', maxWidth: '100%', height: 'auto', overflow: 'visible' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '2px', strokeLinejoin: 'round' },
  before: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1, strokeWidth: '2px' },
  now: { fill: tokens.colorBrandStroke1, stroke: tokens.colorBrandStroke1, strokeWidth: '2px' },
  mean: { ...typographyStyles.caption1Strong, fill: tokens.colorNeutralForeground1, textAnchor: 'middle' },
  when: { ...typographyStyles.caption1, fill: tokens.colorNeutralForeground2, textAnchor: 'middle' },
  table: srOnly,
});

/** From three polls on: how the average moved. The table says the same to readers of the page. */
export function Trend({ question }: { question: QuestionResult }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const now = new Date();
  const points = trendPoints(question, size);
  if (points.length < 3) return null;
  const label = t('trend.of', { question: said(question.text), most: question.options.length });
  const whenOf = (closedAt: string | null) => (closedAt ? monthOf(t, closedAt, now) : t('trend.now'));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
        focusable="false"
      >
        <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y, mean, closedAt }) => (
          <g key={x}>
            <circle className={closedAt ? styles.before : styles.now} cx={x} cy={y} r="4" />
            <text className={styles.mean} x={x} y={y - 10}>
              {meanFigure(mean)}
            </text>
            <text className={styles.when} x={x} y={size.height - 2}>
              {closedAt ? shortMonth(closedAt) : t('trend.now')}
            </text>
          </g>
        ))}
      </svg>
      <div className={styles.table}>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trend.poll')}</th>
              <th scope="col">{t('trend.mean')}</th>
              <th scope="col">{t('trend.answered')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ x, mean, answered, closedAt }) => (
              <tr key={x}>
                <th scope="row">{whenOf(closedAt)}</th>
                <td>{meanFigure(mean)}</td>
                <td>{answered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
