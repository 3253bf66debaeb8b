# Writes OUTPUT, the C++ source of db::migrations(), from the SQL files in SCHEMA.
# Run as: cmake -D SCHEMA=… -D OUTPUT=… -P embed_schema.cmake

file(GLOB files ${SCHEMA}/*.sql)
list(SORT files)
set(rows "")
set(number 0)
foreach(file ${files})
  math(EXPR number "${number} + 1")
  get_filename_component(name ${file} NAME_WE)
  if(NOT name MATCHES "^0*${number}_[a-z_]+$")
    message(FATAL_ERROR "${file}: migration ${number} was expected here")
  endif()
  file(READ ${file} sql)
  string(APPEND rows "    {\"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Made from lib/db/schema/*.sql by embed_schema.cmake.
#include \"db/migrate.h\"

namespace kortisto::db {

namespace {
constexpr Migration kMigrations[] = {
${rows}};
}  // namespace

std::span<const Migration> migrations() noexcept { return kMigrations; }

}  // namespace kortisto::db
")
