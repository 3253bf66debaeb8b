/* A program in C that keeps databases in vaults: as one that knows nothing of them, because it is
 * linked with vfs_default.c, and as one that registers a VFS with a key of its own.
 *
 *   c_user FOLDER      exits 0 when all is well, and else says what is not */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "vfs/kortisto_vfs.h"

static int failures = 0;

static void check(int condition, const char* what) {
  if (condition) return;
  fprintf(stderr, "c_user: %s\n", what);
  ++failures;
}

/* SQLite's result code of opening `path` and running `sql`. */
static int run(const char* path, const char* vfs, const char* sql) {
  sqlite3* database = NULL;
  int code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);
  if (code == SQLITE_OK) code = sqlite3_exec(database, sql, NULL, NULL, NULL);
  sqlite3_close(database);
  return code;
}

static int starts_with(const char* path, const char* magic) {
  char bytes[16] = "";
  FILE* file = fopen(path, "rb");
  if (file == NULL) return 0;
  if (fread(bytes, 1, sizeof bytes, file) != sizeof bytes) bytes[0] = '\0';
  fclose(file);
  return memcmp(bytes, magic, strlen(magic)) == 0;
}

int main(int argc, char** argv) {
  static const char write[] =
      "CREATE TABLE IF NOT EXISTS t(x); INSERT INTO t VALUES('row'); PRAGMA integrity_check";
  static const char read[] = "SELECT x FROM t";
  static const unsigned char key[32] = {1, 2, 3};
  static const unsigned char other[32] = {3, 2, 1};
  char path[4096];
  char own[4096];
  if (argc != 2) return 2;
  snprintf(path, sizeof path, "%s/c_user-default", argv[1]);
  snprintf(own, sizeof own, "%s/c_user-own", argv[1]);
  remove(path);
  remove(own);

  check(run(path, NULL, write) == SQLITE_OK, "the default VFS does not write");
  check(starts_with(path, "kortisto vault\r\n"), "the default VFS makes no vault");
  check(run(path, "unix", read) == SQLITE_NOTADB, "SQLite alone can read the vault");
  check(sqlite3_shutdown() == SQLITE_OK && sqlite3_initialize() == SQLITE_OK &&
            run(path, "kortisto", read) == SQLITE_OK,
        "the VFS is gone after a shutdown");

  check(kortisto_vfs_register("own", key, KORTISTO_VFS_CREATE) == SQLITE_OK, "no VFS registered");
  check(kortisto_vfs_register("reader", key, 0) == SQLITE_OK, "no second VFS registered");
  check(kortisto_vfs_register("stranger", other, 0) == SQLITE_OK, "no third VFS registered");
  check(run(own, "reader", write) == SQLITE_CANTOPEN, "a vault is made without being asked for");
  check(run(own, "own", write) == SQLITE_OK, "a VFS with a key of its own does not write");
  check(run(own, "reader", read) == SQLITE_OK, "a VFS with the same key does not read");
  check(run(own, "stranger", read) == SQLITE_NOTADB, "a VFS with another key reads");

  check(kortisto_vfs_register("own", key, 0) == SQLITE_MISUSE, "a name is registered twice");
  check(kortisto_vfs_register(NULL, key, 0) == SQLITE_MISUSE, "no name is taken for one");
  check(kortisto_vfs_register("", key, 0) == SQLITE_MISUSE, "an empty name is taken for one");
  check(kortisto_vfs_register("keyless", NULL, 0) == SQLITE_MISUSE, "no key is taken for one");
  check(kortisto_vfs_register("flags", key, 4) == SQLITE_MISUSE, "an unknown flag is ignored");

  remove(path);
  remove(own);
  return failures == 0 ? 0 : 1;
}
