// JSON that is written as it comes, held against a parser.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/json_writer.h"

using kortisto::report::JsonWriter;
using nlohmann::json;

TEST_CASE("what was written is read by a parser, member by member") {
  JsonWriter writer;
  writer.begin_object();
  writer.key("text").value("quote \" backslash \\ newline \n tab \t escape \x1b ä 𐍈");
  writer.key("number").value(std::int64_t{-9'007'199'254'740'993});
  writer.key("flag").value(false);
  writer.key("none").null();
  writer.key("items").value(std::vector<std::string>{"a", "", "b"});
  writer.key("field").value(kortisto::domain::Value(std::vector<std::string>{"x"}));
  writer.key("built").json(R"({"a": [1, 2]})");
  writer.key("empty").begin_array();
  writer.end_array();
  writer.key("nested").begin_array();
  for (int i = 0; i < 2; ++i) {
    writer.begin_object();
    writer.key("deep").begin_object();
    writer.key("er").value("x");
    writer.end_object();
    writer.key("beside").value(true);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  const json read = json::parse(writer.take());
  CHECK(read["text"] == "quote \" backslash \\ newline \n tab \t escape \x1b ä 𐍈");
  CHECK(read["number"] == -9'007'199'254'740'993);
  CHECK(read["flag"] == false);
  CHECK(read["none"].is_null());
  CHECK(read["items"] == json{"a", "", "b"});
  CHECK(read["field"] == json{"x"});
  CHECK(read["built"]["a"][1] == 2);
  CHECK(read["empty"] == json::array());
  CHECK(read["nested"] == json::parse(R"([{"deep":{"er":"x"},"beside":true},
                                          {"deep":{"er":"x"},"beside":true}])"));
}

TEST_CASE("every byte is written so that a parser takes it, and what is no UTF-8 is replaced") {
  for (int byte = 0; byte < 256; ++byte) {
    CAPTURE(byte);
    const std::string text{'a', static_cast<char>(byte), 'b'};
    JsonWriter writer;
    writer.value(text);
    const json read = json::parse(writer.take());
    CHECK(read == (byte < 0x80 ? text : "a\uFFFDb"));
  }
  JsonWriter writer;
  writer.value("\xF0\x9F\x98");                   // a character that was cut
  CHECK(json::parse(writer.take()) == "\uFFFD");  // one sign for one character
}

TEST_CASE("an item of a list is a line, a member of the whole too") {
  JsonWriter writer;
  writer.begin_object();
  writer.key("log").begin_array();
  for (int i = 1; i <= 2; ++i) {
    writer.begin_object();
    writer.key("number").value(std::int64_t{i});
    writer.key("fields").value(std::vector<std::string>{"a", "b"});
    writer.end_object();
  }
  writer.end_array();
  writer.key("end").value(true);
  writer.end_object();
  CHECK(writer.take() == R"({
  "log": [
    {"number": 1, "fields": ["a", "b"]},
    {"number": 2, "fields": ["a", "b"]}
  ],
  "end": true
}
)");
}

TEST_CASE("noncharacters become U+FFFD and are counted, in what is JSON already too") {
  JsonWriter writer;
  writer.begin_object();
  writer.key("a\uFFFE").value("b\uFDD0\U0010FFFF \u05D0\u200F \xFF");
  writer.key("c").json("\"\uFFFF\"");
  writer.end_object();
  CHECK(writer.replaced() == 5);
  const json read = json::parse(writer.take());
  CHECK(read["a\uFFFD"] == "b\uFFFD\uFFFD \u05D0\u200F \uFFFD");
  CHECK(read["c"] == "\uFFFD");
}

TEST_CASE("what is long is given away in parts, cut between items, which together are the whole") {
  const auto write = [](JsonWriter& writer) {
    writer.begin_array();
    for (int i = 0; i < 10'000; ++i) writer.value("item " + std::to_string(i));
    writer.end_array();
    return writer.take();
  };
  JsonWriter at_once;
  std::vector<std::string> parts;
  JsonWriter in_parts([&](std::string_view part) { parts.emplace_back(part); });
  parts.push_back(write(in_parts));
  CHECK(parts.size() > 1);
  std::string together;
  for (const std::string& part : parts) {
    CHECK(part.size() < 2 * kortisto::report::kTextPart);
    together += part;
  }
  CHECK(together == write(at_once));
}
