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

TEST_CASE("a key in an argument is a key, and a literal a text") {
  const Message message{"a.key", {{"field", MessageKey("field.street")}, {"name", "field.city"}}};
  CHECK(std::holds_alternative<MessageKey>(message.arguments[0].second));
  CHECK(std::holds_alternative<std::string>(message.arguments[1].second));
  CHECK(message.plain() == "a.key field=field.street name=field.city");
}

TEST_CASE("a key that is said of a record is the same to a program") {
  const MessageKey basis("field.basis");
  const MessageKey of_plan = basis.of("plan");
  CHECK(of_plan.text() == "field.basis");
  CHECK(of_plan.of_record() == "field.plan.basis");
  CHECK(basis.of_record().empty());
  CHECK(Message{"a.key", {{"field", of_plan}}}.plain() == "a.key field=field.basis");
  CHECK(basis == "field.basis");
  CHECK(of_plan == std::string("field.basis"));
  CHECK(of_plan != "field.plan.basis");
  CHECK_FALSE(of_plan == basis);
  CHECK(MessageKey("choice.basis.law").of("plan").of_record() == "choice.plan.basis.law");
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
