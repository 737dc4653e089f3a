import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  naming: { '& label': { fontWeight: tokens.fontWeightSemibold }, '& .fui-Radio label': { fontWeight: 'inherit' } },
});

/** Whether the line stands with the writer's name. */
export function LineNaming({ isNamed, choose }: { isNamed: boolean; choose: (isNamed: boolean) => void }) {
  const { t } = useTranslation('insights');
  return (
    <Field label={t('outcome.withLine')} className={useStyles().naming}>
      <RadioGroup
        layout="horizontal"
        value={isNamed ? 'named' : 'counted'}
        onChange={(_, { value }) => choose(value === 'named')}
      >
        <Radio value="named" label={t('outcome.named')} />
        <Radio value="counted" label={t('outcome.counted')} />
      </RadioGroup>
    </Field>
  );
}
