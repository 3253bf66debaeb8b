#include "pdf/catalog.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace kortisto::pdf {

std::string with_catalog(const std::string& pdf, text::Language language) {
  QPDF file;
  file.processMemoryFile("document", pdf.data(), pdf.size());
  QPDFObjectHandle catalog = file.getRoot();
  catalog.replaceKey("/Lang", QPDFObjectHandle::newString(std::string(text::code(language))));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  catalog.replaceKey("/ViewerPreferences", preferences);

  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace kortisto::pdf
