#include <doctest/doctest.h>

#include <cerrno>

#include "base/error.h"
#include "base/message.h"

namespace {

using namespace kortisto;

TEST_CASE("a message without a catalogue is its key and arguments") {
  CHECK(Message{"a.key", {}}.plain() == "a.key");
  CHECK(Message{"a.key", {{"field", "street"}, {"limit", std::int64_t{200}}}}.plain() ==
        "a.key field=street limit=200");
}

TEST_CASE("an error carries its kind, message and hint") {
  const Error error(ErrorKind::busy, {"error.vault.busy", {}}, Message{"hint.wait", {}});
  CHECK(error.kind() == ErrorKind::busy);
  CHECK(std::string_view(error.what()) == "error.vault.busy");
  CHECK(error.hint()->key == "hint.wait");
  const Error io = system_error("open", "/x", ENOENT);
  CHECK(io.kind() == ErrorKind::io);
  CHECK(std::string_view(io.what()) ==
        "error.io operation=open path=/x reason=No such file or directory");
}

}  // namespace
