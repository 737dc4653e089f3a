import { apiFetch } from './apiClient.ts';

/** Hands a file of the API to the browser's downloads. `path`: where the API gives it. */
export async function saveFile(path: string, name: string): Promise<void> {
  const response = await apiFetch(path);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
