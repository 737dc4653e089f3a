import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';

/** All that a tap could change: states, promises and the record of what was done. */
export const everything = async () => ({
  partnerships: await Partnership.find().sort({ _id: 1 }).lean(),
  people: await Person.find().sort({ _id: 1 }).lean(),
  messages: await Message.countDocuments(),
  audit: await AuditEntry.countDocuments(),
});
