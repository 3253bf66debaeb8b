/* Makes SQLite's default VFS one that keeps every database in a vault, so that a program which
 * knows nothing of it can be linked with this file and run unchanged. For tests: the key is no
 * secret.
 *
 * Either the program is linked with it, and it registers before main; or SQLite is compiled with
 * -DSQLITE_EXTRA_INIT=kortisto_vfs_default, and it registers whenever SQLite is initialised, which
 * a program may do again after a shutdown. */
#include <sqlite3.h>
#include <stddef.h>

#include "vfs/kortisto_vfs.h"

#define NAME "kortisto"

int kortisto_vfs_default(const char* unused);

int kortisto_vfs_default(const char* unused) {
  static const unsigned char key[32] = "a raw key that everybody knows.";
  sqlite3_vfs* vfs = sqlite3_vfs_find(NAME);
  (void)unused;
  /* A shutdown leaves it registered, but SQLite then takes its own for the default again. */
  if (vfs != NULL) return sqlite3_vfs_register(vfs, 1);
  return kortisto_vfs_register(NAME, key, KORTISTO_VFS_DEFAULT | KORTISTO_VFS_CREATE);
}

#ifndef KORTISTO_VFS_EXTRA_INIT
__attribute__((constructor)) static void before_main(void) {
  (void)kortisto_vfs_default(NULL);
}
#endif
