import { realpath, statfs } from 'node:fs/promises';

/** Numbers by which Linux names file systems that live on another machine (statfs(2), linux/magic.h). */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'CODA'],
  [0x564c, 'NCP'],
  [0x01021997, '9P'],
  [0x00c36400, 'CEPH'],
]);

/**
 * The kind of network share the folder is on; undefined when it is on this machine. SQLite's write-ahead log needs
 * memory that all its processes share, which a share cannot give: records would be lost without a word.
 */
export async function networkShareOf(
  folder: string,
  fileSystem: (path: string) => Promise<{ readonly type: number }> = statfs,
): Promise<string | undefined> {
  if (/^[\\/]{2}[^\\/]/.test(folder)) return 'UNC';
  const path = await realpath(folder);
  if (/^[\\/]{2}[^\\/]/.test(path)) return 'UNC';
  const { type } = await fileSystem(path);
  return REMOTE.get(type < 0 ? type + 2 ** 32 : type);
}
