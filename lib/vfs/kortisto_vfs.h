/* SQLite's storage in a Kortisto vault, for any program in C: an authenticated copy-on-write file
 * under unmodified SQLite. See kortisto-vfs(3).
 *
 * Not for registers that people keep: there the data key comes from a key slot. */
#ifndef KORTISTO_VFS_H
#define KORTISTO_VFS_H

#ifdef __cplusplus
extern "C" {
#endif

#define KORTISTO_VFS_DEFAULT 1 /* becomes SQLite's default VFS */
#define KORTISTO_VFS_CREATE 2  /* an absent or empty database file becomes a new vault */

/* Registers a VFS under `name` that keeps every database in a vault with the raw 32-byte data key.
 * Files go through the VFS that is the default at the time of the call, or through the one below it
 * when that keeps vaults too. The VFS stays for the life of the process. Returns SQLITE_OK,
 * SQLITE_MISUSE (name or key missing, name taken, unknown flag, no underlying VFS) or SQLITE_NOMEM.
 * May be called from SQLITE_EXTRA_INIT. */
int kortisto_vfs_register(const char* name, const unsigned char* key, int flags);

#ifdef __cplusplus
}
#endif

#endif
