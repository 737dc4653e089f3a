import { Field, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { mostTags, type InsightTag } from '../../../../../api/contracts/insights.ts';
import { SkillPicker } from '../../../components/SkillPicker.tsx';
import { numberWord } from '../../../lib/numberWord.ts';

const useStyles = makeStyles({
  group: { flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge, marginBottom: tokens.spacingVerticalXS },
  tag: { maxWidth: '100%' },
});

type Props = { tags: readonly InsightTag[]; change: (tags: InsightTag[]) => void };

/** Skills, found by name and alias; the one that is missing is added. */
export function TagField({ tags, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const isFull = tags.length >= mostTags;
  const taken = new Set(tags.flatMap(({ skillId }) => skillId ?? []));
  return (
    <div>
      <Field
        label={t('details.tags')}
        hint={isFull ? t('details.tagsFull', { number: numberWord(mostTags) }) : undefined}
      >
        {/* One child: the field names the group of what is chosen. */}
        <div role="group">
          {tags.length > 0 && (
            <TagGroup
              className={styles.group}
              aria-label={t('details.tags')}
              onDismiss={(_, { value }) => change(tags.filter((tag) => tag.name !== value))}
            >
              {tags.map(({ name }) => (
                <Tag
                  key={name}
                  value={name}
                  dismissible
                  className={styles.tag}
                  dismissIcon={{ 'aria-label': t('details.remove') }}
                >
                  {name}
                </Tag>
              ))}
            </TagGroup>
          )}
          {!isFull && (
            <SkillPicker
              label={t('details.addTag')}
              taken={taken}
              pick={({ skillId, name }) => change([...tags.filter((tag) => tag.name !== name), { skillId, name }])}
            />
          )}
        </div>
      </Field>
    </div>
  );
}
